import { currentFinding, decideAndGoOn, walkFindings } from '../proofreading'
import type { Action } from './action'

/** Walking through what proofreading found, and deciding it. */
export const FINDING_ACTIONS: readonly Action[] = [
  {
    id: 'finding.next',
    keys: ['C'],
    scope: 'anywhere',
    needs: 'proofread',
    run: (desk) => walkFindings(desk, 1),
  },
  {
    id: 'finding.previous',
    keys: ['Shift+C'],
    scope: 'anywhere',
    needs: 'proofread',
    run: (desk) => walkFindings(desk, -1),
  },
  {
    id: 'finding.fix',
    keys: ['F'],
    scope: 'anywhere',
    needs: 'fix',
    run: (desk) => {
      const fix = currentFinding(desk.state)?.finding.fixes[0]
      if (fix !== undefined) decideAndGoOn(desk, { fix })
    },
  },
  {
    id: 'finding.ignore',
    keys: ['I'],
    scope: 'anywhere',
    needs: 'finding',
    run: (desk) => decideAndGoOn(desk, 'ignore'),
  },
  {
    id: 'finding.list',
    keys: ['L'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => desk.showPanel('findings'),
  },
]
