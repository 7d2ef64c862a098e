/** Fewer applicants than this are not counted in public: a person is told by the small number. */
const fewestCounted = 5

/** 「12人」, 「5人未満」 or 「0人」: how many applied, as the public is told. */
export function publicCount(count: number): string {
  if (count === 0) return '0人'
  return count < fewestCounted ? `${fewestCounted}人未満` : `${count}人`
}
