export function findBrowser(): string | null
export function isRoot(): boolean
export function onPath(command: string): string | null
export function launchOptions(): { executablePath: string | undefined; args: string[] }
