import { address } from '#platform'

export const questions = address('/desk/:requestId/questions')
export const answers = address('/questions/:questionId/answers')
export const settlement = address('/questions/:questionId/settlement')
