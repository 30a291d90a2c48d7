-define(HDR, 1).

h1() -> ?HDR.
