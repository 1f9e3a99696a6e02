# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# SQL statements stand beside their adapter and are read from there.
COPY src ./src
COPY cypher ./cypher
COPY schema ./schema
COPY data ./data
COPY mappings ./mappings
RUN mkdir /var/lib/lodegraph && chown node:node /var/lib/lodegraph
USER node
ENV HOST=0.0.0.0 PORT=4000 LODEGRAPH_DATA=/var/lib/lodegraph
VOLUME /var/lib/lodegraph
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "dist/cli/main.js", "serve"]
