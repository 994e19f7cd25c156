"""Reasons of a refusal that come often, as form 03 says them: to the citizen, in Vietnamese."""

PHRASES = (
    "Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan này.",
    "Hồ sơ nộp trùng: đã có hồ sơ cùng nội dung đang được giải quyết.",
    "Người nộp không phải chủ hồ sơ và chưa có văn bản ủy quyền.",
    "Không đủ điều kiện giải quyết theo quy định của thủ tục.",
    "Nội dung tờ khai chưa khớp với giấy tờ kèm theo.",
    "Công dân đề nghị không giải quyết hồ sơ này nữa.",
)
