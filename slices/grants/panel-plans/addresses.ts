import { address } from '#platform'

/** 審査体制の見積り: what a panel of this size can do, before the criteria are sealed. */
export const panelPlan = address('/grants/calls/:callId/panel-plan')
