import { address } from '#platform'

export const newDatePoll = address('/councils/bodies/:bodyId/date-polls/new')
export const datePolls = address('/councils/bodies/:bodyId/date-polls')
export const datePoll = address('/councils/date-polls/:datePollId')
export const options = address('/councils/date-polls/:datePollId/options')
export const answers = address('/councils/date-polls/:datePollId/answers')
export const reminder = address('/councils/date-polls/:datePollId/reminder')
export const choice = address('/councils/date-polls/:datePollId/choice')
export const ending = address('/councils/date-polls/:datePollId/ending')
export const ownDatePoll = address('/councils/own-date-polls/:datePollId')
export const ownAnswers = address('/councils/own-date-polls/:datePollId/answers')
