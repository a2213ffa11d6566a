import { theme } from 'virtual:theme';
import type { ComponentChildren } from 'preact';
import { type Key, useWords } from '../words/words.tsx';
import { Languages } from './languages.tsx';

/** What is round every page: the shop's name, the languages, and where to turn. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <>
      <a class="skip" href="#content">
        {t('frame.skip')}
      </a>
      <header class="top">
        <a class="brand" href="/" aria-label={t('frame.start', { shop: theme.shopName })}>
          <span class="logo" dangerouslySetInnerHTML={{ __html: theme.logo }} />
          {!theme.logoHoldsName && <span class="shop">{theme.shopName}</span>}
        </a>
        <Languages legend={t('frame.language')} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="bottom">
        {/* within reach from everywhere, without a session (directive 2011/83/EU art. 11a) */}
        <p class="withdraw">
          <a href="/withdraw">{t('frame.withdraw')}</a>
        </p>
        <ul>
          <Elsewhere href={theme.links.shop} says="frame.shop" />
          <Elsewhere href={theme.links.help} says="frame.help" />
          <Elsewhere href={theme.links.privacy} says="frame.privacy" />
        </ul>
      </footer>
    </>
  );
}

function Elsewhere({ href, says }: { href: string | undefined; says: Key }) {
  const { t } = useWords();
  if (href === undefined) return null;
  return (
    <li>
      <a href={href}>{t(says)}</a>
    </li>
  );
}
