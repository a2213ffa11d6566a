import type { Documents } from '#shared/ports.ts';
import type { WantedLine } from './assess-lines.ts';
import { keepPhotos } from './keep-photos.ts';
import { openReturnOnce } from './open-return.ts';
import type { Statement } from './policy-bench.ts';
import type { ReturnView } from './return-view.ts';

/**
 * Opens the return of that number, with the pictures that its lines name, or shows it when a call whose answer got lost has opened it.
 * The pictures are there before the return is: none that it names is ever missing.
 * @throws Refusal as openReturnOnce does; PhotoNotFound
 */
export function openWithPhotos(
  deps: Parameters<typeof openReturnOnce>[0] & { readonly documents: Documents },
) {
  return async (
    wanted: Statement & { returnId: string; lines: readonly WantedLine[] },
  ): Promise<ReturnView> => {
    const named = wanted.lines.flatMap(({ photos = [] }) => photos);
    await keepPhotos(deps.documents, wanted, named);
    return openReturnOnce(deps)(wanted);
  };
}
