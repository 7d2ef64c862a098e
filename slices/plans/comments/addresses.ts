import { address } from '#platform'

export const newComment = address('/plans/:planId/rounds/:roundId/comments/new')
export const comments = address('/plans/:planId/rounds/:roundId/comments')
export const comment = address('/plans/:planId/comments/:commentId')
export const items = address('/plans/:planId/comments/:commentId/items')
export const itemRemoval = address('/plans/:planId/comments/:commentId/items/:itemId/removal')
