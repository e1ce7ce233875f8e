import type { ComponentType } from 'react'
import type { DeskAreaProps } from './desk-area'

let desk: ComponentType<DeskAreaProps> | null = null

/**
 * Loads what draws an open page, which the first screen does not need. A page is laid on the desk after that has come,
 * so that it is drawn at once.
 */
export async function loadDesk(): Promise<void> {
  const { DeskArea } = await import('./desk-area')
  desk = DeskArea
}

/** The component that `loadDesk` has brought; null until then. */
export const deskArea = (): ComponentType<DeskAreaProps> | null => desk
