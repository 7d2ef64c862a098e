import { address } from '#platform'

export const issues = address('/issues')
export const newIssue = address('/issues/new')
export const issue = address('/issues/:issueId')
export const wording = address('/issues/:issueId/wording')
export const confirmation = address('/issues/:issueId/confirmation')
export const beginning = address('/issues/:issueId/beginning')
export const resolution = address('/issues/:issueId/resolution')
export const settingAside = address('/issues/:issueId/setting-aside')
