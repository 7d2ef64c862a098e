import { broken, type Ruling } from '#platform'

export function theNameIsFree(isTaken: boolean): Ruling {
  return (
    !isTaken || broken('同じ名称の産地が登録されています。その産地を開いて直してください。', 'name')
  )
}
