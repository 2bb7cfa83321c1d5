# The bot for going live. Redis runs beside it: see compose.yaml.
FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts
COPY tsconfig.json ./
COPY prompts ./prompts
COPY src ./src
USER node
EXPOSE 8080
# As `npm start` does, without npm in between, so that the bot itself gets the signal to stop.
CMD ["node", "--import", "tsx", "--single-threaded-gc", "src/main.ts"]
