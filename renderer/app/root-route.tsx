import { createRootRoute } from '@tanstack/react-router';
import { NoSuchScreen } from './no-such-screen.tsx';
import { Shell } from './shell.tsx';

export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NoSuchScreen });
