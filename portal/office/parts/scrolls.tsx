import type { ComponentChildren } from 'preact';

/** What may be wider than a phone: it is scrolled by itself, by keyboard too. */
export function Scrolls({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section class="scrolls" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
