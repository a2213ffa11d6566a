// CloudFront Function (cloudfront-js-2.0) in front of the portal's files: a path that names no file is a place inside the portal,
// or inside the office below it, each of which is one page. The API has a behaviour of its own, so that its 404 stays a 404.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  if (/\.[a-z][a-z0-9]*$/i.test(request.uri)) return request;
  request.uri = /^\/office(\/|$)/.test(request.uri) ? '/office/index.html' : '/index.html';
  return request;
}
