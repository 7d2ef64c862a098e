import { broken, type Ruling } from '#platform'

export function itIsStillLive(state: string): Ruling {
  return state === 'live' || broken('この記録は、すでに取り下げられたか統合されています。')
}

/** A record of another slice is withdrawn there, where its body is. */
export function itIsOurOwn(slice: string): Ruling {
  return slice === 'evidence' || broken('この記録は、もとの画面で取り下げてください。')
}
