/** @param {{ base: string }} config of Astro @returns {string} the base path with slashes at both ends */
export const basePath = ({ base }) => base.replace(/\/?$/, '/');
