"""The HTTP service; it comes with the chat-service issue."""
