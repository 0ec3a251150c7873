declare module '*?url' {
  const url: string;
  // How Vite gives it.
  // eslint-disable-next-line no-restricted-exports
  export default url;
}
