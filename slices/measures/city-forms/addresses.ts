import { address } from '#platform'

/** 市の様式: workbooks of the city's own that Sanchi fills. */
export const cityForms = address('/city-forms')
export const newCityForm = address('/city-forms/new')
export const cityForm = address('/city-forms/:formId')
export const cityFormWithdrawal = address('/city-forms/:formId/withdrawal')
/** 予算要求書 of one request in such a form. */
export const filledForm = address('/measures/:measureId/requests/:roundId/city-forms/:formId')
