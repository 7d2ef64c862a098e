import { address } from '#platform'

export const organisations = address('/clusters/:clusterId/organisations')
export const newOrganisation = address('/clusters/:clusterId/organisations/new')
export const organisation = address('/clusters/:clusterId/organisations/:organisationId')
