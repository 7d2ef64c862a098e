import { routeTable } from '#platform'
import { arrivalOrder } from '../arrival-orders/addresses.ts'
import { ArrivalsPage } from '../arrival-orders/pages/arrivals-page.tsx'
import { may } from '../permissions.ts'
import { answerOffer } from './actions/answer-offer.ts'
import { lapseOffers } from './actions/lapse-offers.ts'
import { offerPart } from './actions/offer-part.ts'
import * as at from './addresses.ts'
import { OfferPage } from './pages/offer-page.tsx'

export const routes = routeTable([
  {
    post: at.offering,
    may: may.draftDecisions,
    do: offerPart,
    again: ArrivalsPage,
    next: ({ callId = '' }) => arrivalOrder({ callId }),
  },
  {
    get: at.offer,
    may: may.seeCases,
    page: OfferPage,
    help: '予算の残りが申請額に足りないときの、一部の交付の打診です。期限までに承諾か辞退を答えます。答えがないと、次の順の方に進みます。',
  },
  {
    post: at.offer,
    may: may.fileForCases,
    do: answerOffer,
    again: OfferPage,
    next: ({ applicationId = '' }) => at.offer({ applicationId }),
  },
  { every: 'hour', do: lapseOffers },
])
