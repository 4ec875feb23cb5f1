"""What the service is told when it is made; nothing is read from the environment here."""

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Made by the command line or a test, and passed down."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    store: str | None = Field(
        default=None, description="Path or URL; None means the default place."
    )
    seconds: float = Field(
        default=30, gt=0, le=600, description="The longest that one answer may take."
    )
    hosts: tuple[str, ...] = Field(
        default=("*",),
        description="The names it answers to in `Host`; on loopback only loopback's own, so that "
        "no web page can reach it by pointing a name of its own at 127.0.0.1.",
    )
    origins: tuple[str, ...] = Field(default=(), description="Web origins that may read it (CORS).")
