import type { Publication } from '../publications/tables.ts'
import type { DocumentTyped } from './forms.ts'

/** What of a registered document the thread is told. */
export function publicationOf(
  typed: DocumentTyped,
  sectionId: string | null,
): Omit<Publication, 'slice' | 'ref' | 'address'> {
  const { source, coverage, closeness, standpoint, check } = typed
  return {
    kind: typed.kind,
    title: typed.title,
    happenedOn: typed.happenedOn,
    availableOn: typed.availableOn,
    audiences: typed.isPublic ? ['public'] : ['staff'],
    text: [typed.issuer, typed.summary].join(' '),
    fact: typed.issuer,
    facets: {
      ...(source ? { source } : {}),
      ...(coverage ? { coverage } : {}),
      ...(closeness ? { closeness } : {}),
      ...(standpoint ? { standpoint } : {}),
      ...(check ? { check } : {}),
    },
    figures: { pages: typed.pages, issuer: typed.issuer },
    sectionId,
  }
}
