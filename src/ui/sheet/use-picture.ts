import { useEffect, useState } from 'react'
import type { Picture } from '../../document'

/** An address at which the browser shows a picture, as long as whoever asks is there; null without one. */
export function usePicture(picture: Picture | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!picture) return
    const bytes = Uint8Array.from(atob(picture.base64), (character) => character.charCodeAt(0))
    const own = URL.createObjectURL(new Blob([bytes], { type: picture.type }))
    setAddress(own)
    return () => {
      URL.revokeObjectURL(own)
      setAddress(null)
    }
  }, [picture])
  return address
}
