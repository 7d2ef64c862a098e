import { address } from '#platform'

export const answers = address('/councils/answers')
export const answer = address('/councils/answers/:answerId')
export const draft = address('/councils/answers/:answerId/draft')
export const approval = address('/councils/answers/:answerId/approval')
export const sendingBack = address('/councils/answers/:answerId/sending-back')
export const reflection = address('/councils/answers/:answerId/reflection')
export const completion = address('/councils/answers/:answerId/completion')
