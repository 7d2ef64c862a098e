import { address } from '#platform'

export const agreements = address('/clusters/:clusterId/agreements')
export const newAgreement = address('/clusters/:clusterId/agreements/new')
export const agreement = address('/clusters/:clusterId/agreements/:agreementId')
export const agreementEnd = address('/clusters/:clusterId/agreements/:agreementId/end')
export const handovers = address('/clusters/:clusterId/agreements/:agreementId/handovers')
export const handover = address(
  '/clusters/:clusterId/agreements/:agreementId/handovers/:handoverId',
)
export const handoverJson = address(
  '/clusters/:clusterId/agreements/:agreementId/handovers/:handoverId/file.json',
)
export const handoverCsv = address(
  '/clusters/:clusterId/agreements/:agreementId/handovers/:handoverId/file.csv',
)
export const receipt = address('/clusters/:clusterId/agreements/:agreementId/receipt')
