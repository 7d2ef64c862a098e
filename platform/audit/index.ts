export { nameActs, nameOfAct } from './names.ts'
export { auditRoutes } from './routes.ts'
export { type AuditVerification, verificationInWords, verifyAudit } from './verify.ts'
export { hasOpened, recordView, viewing } from './viewing.ts'
