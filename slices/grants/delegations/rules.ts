import { broken, type Ruling } from '#platform'

/** §7(5): who is seconded to the body does not decide at the city on the scheme that the body carries out. */
export function whoIsSecondedDoesNotDecide(isSeconded: boolean): Ruling {
  return !isSeconded || broken('この制度を行う団体に出向しているため、この案件を決裁できません。')
}

export function theSchemeHasABody(bodyAccountId: string | null): Ruling {
  return bodyAccountId !== null || broken('先に、この制度を行う外郭団体を決めてください。')
}
