import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Waiting } from '../../app/parts/waiting.tsx';
import { useStaff } from '../state/staff.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Where the page to sign in leads back to. The address with the code in it is not kept among those gone through. */
export function Arriving() {
  const { arrive } = useStaff();
  const { route } = useLocation();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    arrive().then(
      (backTo) => route(backTo, true),
      () => {
        setFailed(true);
        history.replaceState(null, '', '/office');
      },
    );
  }, []);
  return hasFailed ? <SignInPage hasFailed /> : <Waiting rows={1} />;
}
