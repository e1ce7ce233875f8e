/**
 * Asks the browser not to clear by itself what is stored, and says whether it agrees; null where it cannot be asked. Some
 * browsers ask the person: it is for when there is something to lose.
 */
export async function keepStored(): Promise<boolean | null> {
  try {
    const { storage } = navigator
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return null
  }
}
