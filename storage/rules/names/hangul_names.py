"""Names of persons in hangul: 김민수, 김 부장님, 남궁민수."""

import re

from storage.rules.names.people import FAMILY_FIRST, PersonRead
from storage.rules.spans import Span

_COMPOUND = "남궁|황보|제갈|선우|독고|사공|서문|동방"
_SINGLE = (
    "[김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공"
    "현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]"
)
_NAME = re.compile(rf"(?P<family>{_COMPOUND}|{_SINGLE})\s?(?P<given>[가-힣]{{1,2}})?")
_ADDRESS = re.compile(
    r"\s?(?P<honorific>님|씨|선생님?|박사님?|(?:대표이사|대표|부?사장|부?회장|전무|상무|이사|본?부장"
    r"|차장|과장|대리|팀장|실장|소장|지사장|법인장)님?)$"
)
_WORDS = frozenset(
    """
    전화 전화번호 회사 공장 방문 정보 한국 서울 부지 관심 이사 미팅 자료 송부 연락 견적 조건 지원
    이번 다음 오늘 내일 모레 안녕 감사 우리 소개 투자 기업 신규 성공 문의 주소 명함 이메일 위치
    조사 한중 이것 그것 도착 출발 예정 하지 고객 기술 제품 공단 구매 유럽 중국 독일 일본 연구
    연구소
    """.split()
)


def read_hangul_name(text: str) -> PersonRead | None:
    """The person whose name, or surname and word of address, the whole text is; or None."""
    if text in _WORDS:
        return None
    address = _ADDRESS.search(text)
    name = text[: address.start()] if address else text
    match = _NAME.fullmatch(name)
    if not match or not (match["given"] or address):
        return None
    honorific = address["honorific"] if address else ""
    given = match["given"] or ""
    sure = bool(address) or len(given) > 1
    order = FAMILY_FIRST if given else ""
    return PersonRead(
        span=Span(0, len(text)),
        written=text,
        name=name,
        family=match["family"],
        given=given,
        honorific=honorific,
        order=order,
        script="hangul",
        language="ko",
        sure=sure,
    )
