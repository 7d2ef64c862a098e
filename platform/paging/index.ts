export {
  keysetOf,
  type PageAsked,
  pageOf,
  pageOfRows,
  type SortKind,
  sortedBy,
} from './paging.ts'
