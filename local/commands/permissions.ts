// npm run permissions: one page of every permission, on what, who grants it, why, and what turns off without it.
import { wholePermissionsPage } from '../permissions/permissions-page';

process.stdout.write(wholePermissionsPage(process.cwd()));
