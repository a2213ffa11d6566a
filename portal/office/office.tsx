import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import { isProblem } from '../api/problem.ts';
import { Waiting } from '../app/parts/waiting.tsx';
import { useLoaded } from '../app/state/loaded.ts';
import type { Speech } from '../app/words/languages.ts';
import { WordsProvider } from '../app/words/words.tsx';
import { Arriving } from './pages/arriving.tsx';
import { Dashboard } from './pages/dashboard.tsx';
import { NoAccess } from './pages/no-access.tsx';
import { Nowhere } from './pages/nowhere.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { OfficeFrame } from './parts/office-frame.tsx';
import { OfficeTrouble } from './parts/office-trouble.tsx';
import { type Me, rolesIn } from './state/me.ts';
import { api, StaffProvider, useStaff } from './state/staff.tsx';
import { useOfficeWords } from './words.ts';

const FigurePage = lazy(async () => (await import('./pages/figure-page.tsx')).FigurePage);

/** The office: every page in its frame, for whoever is signed in. */
export function Office({ first }: { first: Speech }) {
  return (
    <WordsProvider first={first}>
      <LocationProvider scope="/office">
        <StaffProvider>
          <Doors />
        </StaffProvider>
      </LocationProvider>
    </WordsProvider>
  );
}

/** Who comes from the page to sign in, who has to go there, and who is in. */
function Doors() {
  const { isIn, ask } = useStaff();
  const { path } = useLocation();
  const words = useOfficeWords();
  const isArriving = path.replace(/\/$/, '') === '/office/signed-in';
  const name = isIn && !isArriving ? 'me' : undefined;
  const me = useLoaded<Me>(name, () => ask(() => api.GET('/staff/me')));
  const roles = isIn && me.value ? rolesIn(words, me.value) : undefined;
  return (
    <OfficeFrame roles={roles}>
      {isArriving ? (
        <Arriving />
      ) : !isIn ? (
        <SignInPage />
      ) : me.value !== undefined ? (
        <Inside me={me.value} />
      ) : me.problem === undefined ? (
        <Waiting />
      ) : isProblem(me.problem, 'RoleMissing') ? (
        <NoAccess roles={[]} />
      ) : (
        <OfficeTrouble problem={me.problem} onAgain={me.again} />
      )}
    </OfficeFrame>
  );
}

function Inside({ me }: { me: Me }) {
  if (!me.mayDo.includes('get-figure')) return <NoAccess roles={me.roles} />;
  return (
    <ErrorBoundary>
      <Router>
        <Route path="/office" component={Dashboard} />
        <Route path="/office/figures/:figure" component={FigurePage} />
        <Route default component={Nowhere} />
      </Router>
    </ErrorBoundary>
  );
}
