export {
  csrfOf,
  forgetSession,
  hashOf,
  keepSession,
  newSecret,
  saidBefore,
  sayNext,
  sessionToken,
  type Token,
} from './cookies.ts'
export { bareFrame } from './failure-page.tsx'
export { strictHeaders } from './headers.ts'
export { insistOurOwnForm } from './own-form.ts'
export { type Kept, ProofPage, ProvenPage } from './proof-page.tsx'
export { type Edge, serveHouse } from './server.tsx'
export { personOf } from './session.ts'
export { sourceOf } from './source.ts'
export { type Flat, readTypedForm } from './typed-form.ts'
