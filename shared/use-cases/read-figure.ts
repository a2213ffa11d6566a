import type { Asked, Cell, FigureTable, Prices } from '#domain/figures/asked.ts';
import { figureOf, mostCells, refuseUnkept } from '#domain/figures/figures.ts';
import type { FigureBooks } from '#shared/ports.ts';

export interface ReadFigureDeps {
  readonly books: Pick<FigureBooks, 'cells'>;
  readonly prices: Prices;
}

/**
 * A figure from its daily sums: what it costs hangs on the days and groups that are asked for, never on the number of returns.
 * @throws Refusal UnknownGroup, RangeTooLong, TooManyGroups
 */
export function readFigure({ books, prices }: ReadFigureDeps) {
  return async (asked: Asked): Promise<FigureTable> => {
    refuseUnkept(asked);
    const figure = figureOf[asked.figure];
    const wanted = Object.entries(figure.cells(asked));
    const cells = await Promise.all(
      wanted.map(
        async ([name, some]): Promise<[string, Cell[]]> => [name, await books.cells(some, mostCells)],
      ),
    );
    return figure.table(asked, Object.fromEntries(cells), prices);
  };
}
