import { useState } from 'preact/hooks';

/** A picture of goods. What it shows is said beside it; where there is none, its place is kept by the first letter. */
export function Picture({ src, name }: { src: string | undefined; name: string }) {
  const [isLost, setLost] = useState(false);
  if (src === undefined || isLost) {
    return (
      <span class="picture none" aria-hidden="true">
        {name.slice(0, 1).toUpperCase()}
      </span>
    );
  }
  return (
    <img
      class="picture"
      src={src}
      alt=""
      width="72"
      height="72"
      loading="lazy"
      decoding="async"
      onError={() => setLost(true)}
    />
  );
}
