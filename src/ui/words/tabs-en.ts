import type { LostReason } from '../../document'

const lostReasons: Record<LostReason, string> = {
  entangled: 'It does not go together with what another tab did there first.',
  articleGone: 'Another tab took the article away first.',
  readsOtherwise:
    'Another tab changed the article first, and it reads otherwise now. Look at it again, then approve it.',
  writtenOver: 'Another tab has changed the same place since.',
}

/** What is said in English of a page that is open in several tabs. */
export const tabsInEnglish = {
  downloadProject: 'Download project file',
  lostChange: (what: string, why: string) => `This step did not take effect: “${what}”. ${why}`,
  lostChanges: (n: number) => `${n} steps did not take effect, since another tab was faster`,
  lostReasons,
}
