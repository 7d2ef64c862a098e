import { broken, type Ruling } from '#platform'

export function onlyTheyThemselvesDeclare(part: string): Ruling {
  return part === '本人' || broken('性別を申告できるのは、事業者本人だけです。', 'gender')
}
