import { action } from '#platform'
import { businessSeenBy } from '#slices/businesses'
import { may } from '../../permissions.ts'
import { schemeSeenBy } from '../../schemes/tables.ts'
import { ConsultationForm } from '../forms.ts'
import { keepConsultation } from '../tables.ts'

/** 事前相談を記録: who came before there was an application, what was asked and what was said. */
export const recordConsultation = action({
  verb: 'grants.record-consultation',
  may: may.takeInAtDesk,
  form: ConsultationForm,

  async run(here, typed) {
    const scheme = await schemeSeenBy(here, typed.schemeId)
    const business = await businessSeenBy(here, typed.businessId)
    const consultationId = await keepConsultation(here, {
      ...typed,
      applicationId: null,
      byApplicant: false,
      isSample: business.isSample,
    })
    return {
      about: consultationId,
      params: { consultationId },
      noted: { schemeId: scheme.id, businessId: business.id, way: typed.way },
      say: '相談票に記録しました。',
    }
  },
})
