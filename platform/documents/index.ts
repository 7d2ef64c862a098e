export * as documentsAt from './addresses.ts'
export { type DocumentNumber, issueDocument } from './issue-document.ts'
export { documentRoutes } from './routes.ts'
export { setDocumentSign } from './set-sign.ts'
