import { join } from 'node:path'

/** Beside the checkout, and not part of it: `../shared/golden`. */
export const SHARED_FOLDER = join(import.meta.dirname, '../../../shared/golden')

/** The project's own few cases. */
export const OWN_FOLDER = join(import.meta.dirname, 'cases')
