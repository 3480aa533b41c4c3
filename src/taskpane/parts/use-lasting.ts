import { useEffect, useState } from "react";

/** Whether something has been going on for a while: what is over at once shall not flicker. */
export function useLasting(isOn: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isOn, milliseconds]);
  return isOn && lasting;
}
