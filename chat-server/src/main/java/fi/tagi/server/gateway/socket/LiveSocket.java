package fi.tagi.server.gateway.socket;

import fi.tagi.server.session.Session;

/** The parts of one WebSocket: where it was opened, what goes out, what comes in. */
record LiveSocket(SocketPath path, Session session, ChannelTransport transport, Inbox inbox) {}
