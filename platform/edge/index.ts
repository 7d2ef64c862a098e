export { csrfOf, forgetSession, hashOf, keepSession, newSecret, sessionToken } from './cookies.ts'
export { serveHouse } from './server.tsx'
