import { useEffect, useRef } from 'react';
import { kept } from '../model/changes';

/** A computed value whose equal parts stay the very same from one drawing to the next, so that what rests on them stays too. */
export function useKept<T>(value: T): T {
  const last = useRef(value);
  const now = kept(last.current, value);
  useEffect(() => {
    last.current = now;
  });
  return now;
}
