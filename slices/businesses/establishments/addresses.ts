import { address } from '#platform'

export const establishments = address('/businesses/:businessId/establishments')
export const newEstablishment = address('/businesses/:businessId/establishments/new')
export const establishment = address('/businesses/:businessId/establishments/:establishmentId')
export const establishmentEdit = address(
  '/businesses/:businessId/establishments/:establishmentId/edit',
)
export const closure = address('/businesses/:businessId/establishments/:establishmentId/closure')
export const reopening = address(
  '/businesses/:businessId/establishments/:establishmentId/reopening',
)
export const headcounts = address(
  '/businesses/:businessId/establishments/:establishmentId/headcounts',
)
export const headcountWithdrawal = address(
  '/businesses/:businessId/establishments/:establishmentId/headcounts/withdrawal',
)
