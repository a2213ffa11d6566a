import { theme } from 'virtual:theme';
import { useState } from 'preact/hooks';
import { newAct } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { chosenLanguage } from '../words/languages.ts';
import { useWords } from '../words/words.tsx';
import { type Loaded, useLoaded } from './loaded.ts';
import { useSession } from './session.tsx';
import { forTab } from './stores.ts';
import { useTyped } from './typed.ts';

type AllWords = components['schemas']['WithdrawalWordsView'];
export type WithdrawalReceipt = components['schemas']['WithdrawalReceipt'];
export type Statement = WithdrawalReceipt['statement'];

const places = {
  language: 'returflow-withdrawal-language',
  act: 'returflow-withdrawal-act',
  receipt: 'returflow-withdrawal-receipt',
};

/** What the withdrawal function says in a language. */
export interface WithdrawalWords {
  readonly language: string;
  readonly languages: readonly string[];
  readonly says: (name: string) => string;
  readonly choose: (language: string) => void;
}

/** The words of the withdrawal function: in more languages than the rest of the portal speaks, with the labels of the shop's market. */
export function useWithdrawalWords(): Loaded<AllWords> & { readonly words: WithdrawalWords | undefined } {
  const { api, ask } = useSession();
  const { language: spoken } = useWords();
  const [chosen, setChosen] = useState(() => forTab.getItem(places.language) ?? undefined);
  const loaded = useLoaded('withdrawal-words', () => ask(api.GET('/withdrawal-words', {})));
  const all = loaded.value;
  if (all === undefined) return { ...loaded, words: undefined };
  const languages = Object.keys(all.languages);
  const asked = [chosen, chosenLanguage(), ...navigator.languages, spoken].map(
    (tag) => tag?.toLowerCase().split('-')[0],
  );
  const language = asked.find((name) => name !== undefined && languages.includes(name)) ?? 'en';
  const texts = all.languages[language] ?? {};
  const market = all.markets[theme.market];
  const labels: Readonly<Record<string, string>> =
    market?.language === language ? { withdraw: market.withdraw, confirm: market.confirm } : {};
  const choose = (wanted: string): void => {
    forTab.setItem(places.language, wanted);
    setChosen(wanted);
  };
  const says = (name: string) => labels[name] ?? texts[name] ?? name;
  return { ...loaded, words: { language, languages, says, choose } };
}

/** What is stated, as it is typed: it outlives a reload, and is forgotten once there is a receipt. */
export function useStatement() {
  const typed = useTyped([
    'withdrawalName',
    'withdrawalContract',
    'withdrawalEmail',
    'withdrawalGoods',
    'withdrawalExtent',
  ]);
  const { withdrawalName, withdrawalContract, withdrawalEmail, withdrawalGoods, withdrawalExtent } =
    typed.values;
  const isPart = withdrawalExtent === 'part';
  const said = {
    name: withdrawalName.trim(),
    contract: withdrawalContract.trim(),
    email: withdrawalEmail.trim(),
    ...(isPart && { goods: withdrawalGoods.trim() }),
  };
  return { ...typed, isPart, said, isWhole: Object.values(said).every((value) => value !== '') };
}

/** The key under which a statement goes out: the same for the same statement, also after a reload. */
export function actOf(statement: Statement): { readonly 'Idempotency-Key': string } {
  const of = JSON.stringify(statement);
  const [key, kept] = [forTab.getItem(`${places.act} key`), forTab.getItem(places.act)];
  if (key !== null && kept === of) return { 'Idempotency-Key': key };
  const act = newAct();
  forTab.setItem(places.act, of);
  forTab.setItem(`${places.act} key`, act['Idempotency-Key']);
  return act;
}

/** Keeps the receipt for as long as the tab is there; what was to be sent is forgotten. */
export function keepReceipt(receipt: WithdrawalReceipt): void {
  forTab.setItem(places.receipt, JSON.stringify(receipt));
  forTab.removeItem(places.act);
  forTab.removeItem(`${places.act} key`);
}

/** The receipt of this tab, if there is one. */
export function keptReceipt(): WithdrawalReceipt | undefined {
  const kept = forTab.getItem(places.receipt);
  return kept === null ? undefined : (JSON.parse(kept) as WithdrawalReceipt);
}
