import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { FindOrder } from './pages/find-order.tsx';
import { NotFound } from './pages/not-found.tsx';
import { Frame } from './parts/frame.tsx';
import { SessionProvider } from './state/session.tsx';
import type { Speech } from './words/languages.ts';
import { WordsProvider } from './words/words.tsx';

const ChooseItems = lazy(async () => (await import('./pages/choose-items.tsx')).ChooseItems);
const SayWhy = lazy(async () => (await import('./pages/say-why.tsx')).SayWhy);
const ChooseRemedy = lazy(async () => (await import('./pages/choose-remedy.tsx')).ChooseRemedy);
const CheckReturn = lazy(async () => (await import('./pages/check-return.tsx')).CheckReturn);
const Withdraw = lazy(async () => (await import('./pages/withdraw.tsx')).Withdraw);
const ConfirmWithdrawal = lazy(
  async () => (await import('./pages/confirm-withdrawal.tsx')).ConfirmWithdrawal,
);
const WithdrawalReceipt = lazy(
  async () => (await import('./pages/withdrawal-receipt.tsx')).WithdrawalReceipt,
);
const Enough = lazy(async () => (await import('./pages/enough.tsx')).Enough);
const FollowReturn = lazy(async () => (await import('./pages/follow-return.tsx')).FollowReturn);

/** The portal: every page in its frame, in the language spoken first until another is chosen. */
export function App({ first }: { first: Speech }) {
  return (
    <WordsProvider first={first}>
      <LocationProvider>
        <SessionProvider>
          <Frame>
            <ErrorBoundary>
              <Router>
                <Route path="/" component={FindOrder} />
                <Route path="/order" component={ChooseItems} />
                <Route path="/order/why" component={SayWhy} />
                <Route path="/order/remedy" component={ChooseRemedy} />
                <Route path="/order/check" component={CheckReturn} />
                <Route path="/returns/:returnId" component={FollowReturn} />
                <Route path="/enough" component={Enough} />
                <Route path="/withdraw" component={Withdraw} />
                <Route path="/withdraw/check" component={ConfirmWithdrawal} />
                <Route path="/withdraw/receipt" component={WithdrawalReceipt} />
                <Route default component={NotFound} />
              </Router>
            </ErrorBoundary>
          </Frame>
        </SessionProvider>
      </LocationProvider>
    </WordsProvider>
  );
}
