import{c as e,d as t,i as n,o as r,p as i,r as a}from"./shared-problems.js";import{n as o,t as s}from"./shared-clipboard.js";import{t as c}from"./shared-account.js";import{n as l,t as u}from"./shared-page.js";var d=`application/vnd.openxmlformats-officedocument.wordprocessingml.document`,f=1e7;async function p(e,t){if(e.size>f)throw new r(413,``,`Filen er over 10 MB. Del den, eller indsæt teksten i stedet.`);if(m(e))return(await t.json(`/api/rewrite`,{body:h({file:e})})).text;if(!/\.(txt|md)$/i.test(e.name))throw new r(415,``,`Brug en Word-fil (.docx) eller en tekstfil (.txt).`);return g(await e.arrayBuffer())}function m(e){return/\.docx$/i.test(e.name)}function h(e){let t=new FormData;for(let[n,r]of Object.entries(e))t.set(n,r);return t}function g(e){try{return new TextDecoder(`utf-8`,{fatal:!0}).decode(e)}catch{return new TextDecoder(`windows-1252`).decode(e)}}function _(e,t){let n=URL.createObjectURL(e),r=document.createElement(`a`);r.href=n,r.download=t,r.click(),window.setTimeout(()=>URL.revokeObjectURL(n),1e4)}var[v,y,b]=[10,70,400],x=[[24,`meget let`],[34,`let`],[44,`middel`],[54,`svær`],[y,`meget svær`]],S=[[`Lix`,({lix:e})=>e,0],[`Ord`,({vector:e})=>e.words,0],[`Ord pr. sætning`,({mean_sentence:e})=>e,1],[`Længste sætning, ord`,({vector:e})=>e.longest_sentence,0],[`Lange ord`,({vector:e})=>e.long_words,0],[`Passiver`,({vector:e})=>e.passives,0],[`Navneord af udsagnsord`,({vector:e})=>e.nominalisations,0],[`Kancelliord`,({vector:e})=>e.kancelli,0]];function C(n,r,i){return t`<div class="figures">
    ${w(n.lix,r.lix,i)}
    <p class="note">${E(r)}</p>
    <table>
      <caption class="sr">Tal for teksten før og nu</caption>
      <thead><tr><td></td><th scope="col" class="number">Før</th><th scope="col" class="number">Nu</th></tr></thead>
      <tbody>${S.map(([i,a,o])=>{let[s,c]=[a(n),a(r)],u=c<s&&i!==`Ord`;return t`<tr><th scope="row">${i}</th><td class="number">${l(s,o)}</td>
          <td class="number ${u?`better`:``}">${l(c,o)}${u?t`<span class="sr"> (lettere)</span>`:e}</td></tr>`})}</tbody>
    </table>
  </div>`}function w(n,r,a){let o=a===null?``:` Målet er højst ${a}.`;return t`<svg class="gauge" viewBox="0 0 ${b} 92" role="img" aria-label="Lix før: ${l(n)}. Lix nu: ${l(r)}.${o}">
    ${x.map(([e,t],n)=>{let r=T(x[n-1]?.[0]??v);return i`<rect class="band band-${n}" x=${r+1} y="40" width=${T(e)-r-2} height="14" rx="3" />
        <text x=${(r+T(e))/2} y="76">${t}</text>`})}
    ${a===null?e:i`<path class="target" d="M${T(a)} 34v26" />`}
    ${i`<circle class="was" cx=${T(n)} cy="47" r="8" /><circle class="is" cx=${T(r)} cy="47" r="10" />
      <text class="value" x=${Math.min(Math.max(T(r),24),b-24)} y="26">${l(r)}</text>`}
  </svg>`}function T(e){return(Math.min(Math.max(e,v),y)-v)/(y-v)*b}function E({band:e,words:t}){return t===0?`Teksten har ingen ord.`:e?`Teksten er ${e}.`:`Under 100 ord siger lix ikke nok: se også på de andre tal.`}function D(e,n){return t`<ol class="items" @keydown=${N}>
    ${e.map(e=>t`<li>${e.kind===`change`?O(e,n):k(e,n)}</li>`)}
  </ol>`}function O(e,r){let{change:i,number:a,index:o}=e,s=r.chosen.has(o),c=(e,n)=>t`<button type="button" class="plain outline" data-choice=${e?`use`:`leave`}
    aria-pressed=${s===e} @click=${()=>r.choose(o,e)}>${n}<span class="sr"> ændring ${a}</span></button>`;return t`<article class="item change ${s?`used`:`left`}" id="item-${a}" tabindex="-1" aria-label="Ændring ${a}">
    ${A(e,s?`Brugt`:`Ikke brugt`,r)}
    <p class="before-after"><del>${M(i.before)}</del> <span aria-hidden="true">→</span> <ins>${M(i.after)}</ins></p>
    ${i.reasons.map(e=>t`<p>${n(e)}</p>`)}
    <div class="row choice-row">${c(!0,`Brug`)}${c(!1,`Behold min tekst`)}</div>
    ${j(i.sources)}
  </article>`}function k(r,i){let{finding:a,number:o}=r,s=a.advice??a.replacement;return t`<article class="item advice" id="item-${o}" tabindex="-1" aria-label="Råd ${o}">
    ${A(r,`Råd`,i)}
    <p>${n(a.message)}</p>
    ${s?t`<p class="note">${n(s)}</p>`:e}
  </article>`}function A(e,n,r){let i=e.kind===`change`?`ændring`:`råd`;return t`<p class="item-top">
    <button type="button" class="mark" aria-label="${e.number}: vis ${i} i teksten" @click=${()=>r.show(e)}>${e.number}</button>
    <span class="badge ${e.kind===`advice`?`warn`:``}">${n}</span>
  </p>`}function j(r){return r.length===0?e:t`<details><summary>Hvor står rådet?</summary>${r.map(e=>t`<p class="note">${n(e)}</p>`)}</details>`}function M(e){return a(e)||`(ingenting)`}function N(e){let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0,n=e.target.closest(`[data-choice]`);if(t===0||!n)return;e.preventDefault();let r=[...e.currentTarget.querySelectorAll(`[data-choice="${n.dataset.choice}"]`)];r[r.indexOf(n)+t]?.focus()}function P({changes:e,findings:t}){let n=e.map((e,t)=>({kind:`change`,change:e,index:t,start:e.start,end:e.end})),r=t.filter(t=>!e.some(e=>L(e,t))).map(e=>({kind:`advice`,finding:e,start:e.start,end:e.end}));return[...n,...r].sort((e,t)=>e.start-t.start||e.end-t.end).map((e,t)=>({...e,number:t+1}))}function F(e,t){let n=new o(e),r=[],i=0,a=e=>{e>i&&r.push({text:n.slice(i,e),item:null})};for(let e of t){let t=Math.max(e.start,i);e.end<t||e.end===t&&e.kind===`advice`||(a(t),r.push({text:n.slice(t,e.end),item:e}),i=e.end)}return a(n.length),r}function I(e,t,n){let r=new o(e),i=0,a=``;return t.forEach((e,t)=>{n.has(t)&&(a+=r.slice(i,e.start)+e.after,i=e.end)}),a+r.slice(i)}function L(e,t){return e.start<t.end&&t.start<e.end}function R(e,r,i){return t`<div class="paper text" role="region" tabindex="0" aria-label="Din tekst med ændringer">${e.map(({text:e,item:t})=>t?z(e,t,r,i):n(e))}</div>`}function z(r,i,a,o){let s=i.kind===`change`?`Ændring`:`Råd`,c=t`<button type="button" class="mark" id="place-${i.number}" aria-label="${s} ${i.number}" @click=${()=>o(i)}>${i.number}</button>`;if(i.kind===`advice`)return t`<span class="advised">${n(r)}</span>${c}`;if(!a.has(i.index))return t`<span class="kept">${n(r)}</span>${c}`;let{after:l}=i.change;return t`${r?t`<del>${n(r)}</del>`:e}${l?t`<ins>${n(l)}</ins>`:e}${c}`}var B=[[`borgerbrev`,`Brev til en borger`],[`web`,`Hjemmeside`],[`internt`,`Internt notat`],[`letlæst`,`Letlæst`]],V=[[`forsigtig`,`Forsigtig`,`Kun sikre ændringer`],[`normal`,`Normal`,`Også kortere sætninger og aktiv form`],[`let`,`Let at læse`,`Så let som muligt, med forklaringer`]];function H(n){return t`<form class="start" @submit=${e=>{e.preventDefault(),n.review()}}>
    <div class="field drop" @dragover=${e=>{e.preventDefault(),e.currentTarget.classList.add(`over`)}} @dragleave=${e=>e.currentTarget.classList.remove(`over`)} @drop=${e=>{e.preventDefault(),e.currentTarget.classList.remove(`over`);let t=e.dataTransfer?.files[0];t&&n.take(t)}}>
      <label for="text">Din tekst</label>
      <p class="hint" id="text-hint">Skriv eller indsæt teksten, eller slip en Word- eller tekstfil her. Teksten bliver ikke gemt.</p>
      <textarea id="text" rows="14" maxlength="100000" aria-describedby="text-hint" spellcheck="true" .value=${n.text}
        @input=${e=>n.change({text:e.target.value})}></textarea>
    </div>
    <div class="controls stack card">
      ${U(`Hvem er den til?`,`audience`,B,n.audience,null,e=>n.change({audience:e}))}
      ${U(`Hvor meget må ændres?`,`strength`,V,n.strength,V.find(([e])=>e===n.strength)?.[2]??null,e=>n.change({strength:e}))}
      <div class="row">
        <button type="submit" class="solid" aria-disabled=${n.busy}>${n.busy?`Gennemgår teksten …`:`Gennemgå teksten`}</button>
        <label class="plain outline file">Åbn en fil<input type="file" accept=".docx,.txt,.md" @change=${e=>{let{files:t}=e.target;t?.[0]&&n.take(t[0])}} /></label>
      </div>
      ${n.file?t`<p class="note">Fil: ${n.file}</p>`:e}
    </div>
  </form>`}function U(n,r,i,a,o,s){return t`<fieldset class="choices">
    <legend>${n}</legend>
    ${i.map(([e,n])=>t`<label>
      <input type="radio" name=${r} value=${e} ?checked=${e===a} @change=${()=>s(e)} />${n}
    </label>`)}
    ${o?t`<p class="note">${o}</p>`:e}
  </fieldset>`}var W=200,G=class extends u{static{this.properties={...u.properties,text:{state:!0},audience:{state:!0},strength:{state:!0},busy:{state:!0},file:{state:!0},review:{state:!0},chosen:{state:!0},now:{state:!0}}}constructor(){super(),this.fileText=``,this.settling=0,this.asking=new AbortController,this.text=``,this.audience=`borgerbrev`,this.strength=`normal`,this.busy=!1,this.file=null,this.review=null,this.chosen=new Set,this.now=null}render(){return t`${this.problemView()} ${this.review?this.reviewView(this.review):this.startingView()}`}startingView(){let{text:e,audience:t,strength:n,busy:r,file:i}=this;return H({text:e,audience:t,strength:n,busy:r,file:i?.name??null,change:e=>Object.assign(this,e),take:e=>void this.take(e),review:()=>void this.start()})}reviewView(r){let{rewriting:i,items:a,before:o,text:s}=r,{chosen:c}=this,l=a.filter(({kind:e})=>e===`change`).length;return t`<div class="review">
      <section class="stack" aria-labelledby="review-heading">
        <div class="row between">
          <h2 id="review-heading" tabindex="-1">${K(l,a.length-l)}</h2>
          <button type="button" class="plain outline no-print" @click=${()=>this.edit()}>Ret i teksten</button>
        </div>
        ${i.reason&&!i.changed?t`<p class="note">${n(i.reason)}</p>`:e}
        ${R(F(s,a),c,e=>this.go(`#item-${e.number}`))}
        <div class="row">
          <button type="button" class="solid" @click=${()=>void this.copy()}>Kopiér teksten</button>
          <button type="button" class="plain outline" @click=${()=>void this.download()}>Hent som Word med rettelser</button>
        </div>
        ${this.sayingView()} ${this.explanationsView(i)}
      </section>
      <aside class="stack side" aria-label="Tal og forslag">
        <section class="card" aria-labelledby="figures"><h2 id="figures">Hvor let er teksten?</h2>${C(o,this.now??o,o.target?.lix??null)}</section>
        ${a.length===0?e:t`<section aria-labelledby="items"><div class="row between"><h2 id="items">Forslag</h2>${l>1?this.allView(l):e}</div>
          ${l>1?t`<p class="note">Pil op og ned går mellem ændringerne.</p>`:e}
          ${D(a,{chosen:c,choose:(e,t)=>this.choose(e,t),show:e=>this.go(`#place-${e.number}`)})}</section>`}
      </aside>
    </div>`}allView(e){let n=new Set(Array.from({length:e},(e,t)=>t));return t`<span>
      <button type="button" class="plain" @click=${()=>this.chosen=n}>Brug alle</button>
      <button type="button" class="plain" @click=${()=>this.chosen=new Set}>Behold alt</button>
    </span>`}explanationsView({explanations:r=[]}){return r.length===0?e:t`<section><h2>Ord, du kan forklare</h2><dl class="explanations">${r.map(({term:e,explanation:r})=>t`<dt>${n(e)}</dt><dd>${n(r)}</dd>`)}</dl></section>`}get word(){let{file:e,fileText:t,review:n}=this;return e&&m(e)&&n?.text===t?e:null}async take(e){this.problem=null;try{this.text=await p(e,this.http),this.fileText=this.text,this.file=e}catch(e){this.failed(e)}}async start(){let{text:e,strength:t,audience:n}=this;if(this.busy)return;if(!e.trim()){this.problem=new r(422,``,`Skriv eller indsæt en tekst først.`),this.querySelector(`#text`)?.focus();return}this.busy=!0;let[i,a]=await Promise.all([this.read(`/api/rewrite`,{json:{text:e,strength:t,audience:n}}),this.read(`/api/readability`,{json:{text:e,audience:n}})]);this.busy=!1,i&&a&&(this.review={text:e,rewriting:i,items:P(i),before:a},this.chosen=new Set(i.changes.keys()),await this.updateComplete,this.querySelector(`#review-heading`)?.focus())}edit(){this.review&&(this.text=this.result),this.review=null,this.now=null,this.saying=``,this.updateComplete.then(()=>this.querySelector(`#text`)?.focus())}choose(e,t){let n=new Set(this.chosen);t?n.add(e):n.delete(e),this.chosen=n}get result(){return this.review?I(this.review.text,this.review.rewriting.changes,this.chosen):this.text}updated(e){e.has(`chosen`)&&this.review&&(window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>void this.measure(),W))}async measure(){this.asking.abort(),this.asking=new AbortController;let e=await this.read(`/api/readability`,{json:{text:this.result,audience:this.audience},signal:this.asking.signal});e&&(this.now=e)}async copy(){this.saying=await s(this.result)?`Teksten er kopieret.`:`Browseren lod ikke teksten kopiere.`}async download(){let{review:e,strength:t,audience:n}=this;if(e)try{let r=[...this.chosen].sort((e,t)=>e-t),i=this.word?{body:h({file:this.word,strength:t,audience:n,changes:r.join(`,`)}),accept:d}:{json:{text:e.text,strength:t,audience:n,changes:r},accept:d};_(await(await this.http.send(`/api/rewrite`,i)).blob(),`klar-tekst.docx`),this.saying=`Word-filen er hentet.`}catch(e){this.failed(e)}}go(e){let t=this.querySelector(e);t?.scrollIntoView({block:`center`}),t?.focus({preventScroll:!0})}};function K(e,t){let n=[e?`${e} ${e===1?`forslag til ændring`:`forslag til ændringer`}`:``,t?`${t} råd`:``].filter(Boolean);return n.length?n.join(` og `):`Teksten er klar, som den er`}customElements.define(`klarplan-skriv-page`,G),c();