import { theme } from 'virtual:theme';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether a page was shown before this one: the browser itself begins at the top of the first. */
let isFirst = true;

/** The heading of a page: what the tab is called, and where whoever cannot see begins to read. */
export function Title({ children, above }: { children: string; above?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${children} · ${theme.shopName}`;
  }, [children]);
  useLayoutEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <>
      {above !== undefined && <p class="above">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
